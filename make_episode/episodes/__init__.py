"""Episodes as files: tags, chapters, transcripts, feed, pages, and their delivery."""
