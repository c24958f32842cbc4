"""The places an episode is delivered to.

`folder` is the web root on this machine, where every episode is put first. `delivery` brings what is there to where
listeners are served from, a `Target`: another folder (`directory`), a server (`sftp`) or a store (`s3`).
"""
