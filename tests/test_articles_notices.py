"""What a site says to its readers is told from what an article says about the same things."""

from pathlib import Path

import pytest

from make_episode.articles import boilerplate
from make_episode.articles.running import is_running

NOTICES = (
    "Nouveauté. Ce résumé a été produit par une IA et relu par la rédaction.",
    "Nous et nos partenaires stockons et/ou accédons à des informations sur un terminal, telles que les cookies.",
    "Profitez de notre offre : 1 € le premier mois, puis 9,99 €/mois, sans engagement.",
    "Cet article vous est offert. Pour lire gratuitement cet article réservé aux abonnés, connectez-vous",
    "Votre soutien nous permet de continuer à enquêter en toute indépendance.",
    "Pour en savoir plus et exercer vos droits, prenez connaissance de notre politique de confidentialité.",
    "Vous êtes bien inscrit !",
    "La lecture audio est réservée aux abonnés",
    "Résumé généré par l’IA, vérifié par la rédaction",
    "Pour commenter cet article, veuillez vous connecter ou créer un compte.",
    "Cette vidéo ne peut pas être lue car vous avez refusé les cookies",
    "Chaque don compte.",
    "Pour soutenir notre site, désactivez votre bloqueur de publicités.",
    "Subscribe now for unlimited access",
    "We use cookies to improve your experience on our site.",
    "Accept all cookies",
    "This video is not available in your country",
    "Thank you for signing up!",
    "AI-generated summary, reviewed by an editor",
    "Si ya eres suscriptor, inicia sesión",
    "Utilizamos cookies propias y de terceros para mejorar su experiencia.",
    "Para comentar es necesario estar registrado",
    "Normas de participación",
    "اشترك لقراءة المقال كاملا",
    "نستخدم ملفات تعريف الارتباط لتحسين تجربتك على موقعنا",
    "متصفحك لا يدعم تشغيل الصوت",
    "Your information is handled in accordance with our Privacy Collection Statement.",
    "La fonction d’écoute est rendue possible grâce à la synthèse vocale.",
    "Sie entscheiden, ob wir Ihnen hier externen Inhalt zeigen und ob Sie dieses Element sehen wollen.",
)
TEXT = (
    "Le club peut suivre cette valeur sûre jusqu’au printemps.",
    "Le jury a préféré ce résumé à celui que proposait une IA.",
    "Les nouvelles les plus importantes de la journée viendront du port.",
    "Découvrez les nouvelles règles de stationnement autour du port.",
    "Support local farmers, and they will feed you, said the mayor.",
    "La synthèse vocale a changé la vie des aveugles.",
    "Vous pouvez déposer votre dossier sur le site de la préfecture jusqu’au 30 juin.",
    "Pour vous inscrire, il suffit de créer un compte sur le site du ministère.",
    "Nous avons lu les commentaires laissés sous la vidéo.",
    "Nous avons contacté la rédaction, qui n'a pas donné suite.",
    "L’intelligence artificielle résume désormais les comptes rendus du tribunal.",
    "Un audio généré par une IA imitait la voix du ministre.",
    "La fin des cookies tiers",
    "Les cookies, c’est fini",
    "Google abandonne les cookies tiers.",
    "La CNIL inflige une amende à Google sur les cookies.",
    "Google et Meta devront demander votre accord avant d'utiliser des cookies.",
    "Connectez-vous sur le site ameli.fr et téléchargez votre attestation.",
    "Merci de votre accueil.",
    "Les commentaires se multiplient sous la vidéo du maire.",
    "Les abonnés au gaz recevront une lettre avec leur nouveau contrat.",
    "Vous publiez votre premier article dans une revue en 1984.",
    "Votre association compte désormais trois mille adhérents.",
    "Le quotidien a perdu un tiers de ses abonnés en cinq ans.",
    "Le journal lance une offre d’abonnement à 5 euros par mois.",
    "Le navigateur a franchi le cap Horn dans la nuit de mardi.",
    "L’artiste a partagé la vidéo sur son compte Instagram.",
    "Un don de 10 000 euros a été versé à l’hôpital.",
    "Chaque don compte, rappelle l’Établissement français du sang.",
    "Nous sommes venus avec nos enfants et notre tente.",
    "Notre société a besoin de vos talents, a lancé la ministre aux étudiants.",
    "Activez la double authentification sur vos comptes.",
    "Le mot de passe le plus utilisé reste 123456.",
    "Nos données personnelles valent de l’or",
    "Vos données personnelles sont-elles en sécurité ?",
    "Retrouvez votre calme, conseille la psychologue.",
    "Please do not feed the bears, a sign reads.",
    "You can watch the video of the rescue on the museum’s website.",
    "The newsletter she founded now has 40,000 readers.",
    "Log in to your computer as your grandmother would, the teacher joked.",
    "The clipboard in her hand listed forty names.",
    "AI-generated images flooded the campaign in its final week.",
    "The donation was the largest in the university’s history.",
    "Support for the strike has grown since Monday.",
    "We drove through the night to reach your village, she told them.",
    "Download speeds in rural areas remain low.",
    "Usted decide cómo vivir, le dijo el juez.",
    "La cuenta de la cena ascendió a mil euros.",
    "Su cuenta de correo fue pirateada en mayo, según la denuncia.",
    "Dona su colección al museo de la ciudad",
    "Descarga de lodos en el río Segura",
    "Únete a nosotros, decía la carta del reclutador.",
    "Apoya la huelga el 60% de los vecinos.",
    "سجل الفريق هدفين في الشوط الثاني.",
    "اشترك في المظاهرة آلاف المواطنين.",
    "انضم اللاعب إلى صفوف النادي في الصيف.",
    "ادعم فريقك، تقول اللافتة عند مدخل الملعب.",
    "نشر الوزير الفيديو على صفحته في فيسبوك.",
    "ساعد الذكاء الاصطناعي الأطباء في تشخيص المرض.",
    "أثار المقال ردود فعل واسعة على الموقع.",
    "Die Zustimmung zur Regierung sinkt weiter.",
    "Wir haben die Seite der Gemeinde besucht.",
    "Der Browser ist das Fenster zum Netz.",
    "Accedi al mare vietati dopo la mareggiata.",
    "Sostieni la squadra, c'è scritto sullo striscione.",
    "O jornal publicou o artigo e o vídeo no mesmo dia.",
    "Receba de impostos cresce 5% no semestre.",
    "Le compte Instagram du club affiche deux millions d’abonnés.",
    "Essayez donc de traverser la ville un vendredi soir !",
    "Découvrez nos villages, invite la brochure de l’office de tourisme.",
    "Participez à l’enquête publique avant le 12 mars, demande le maire.",
)
GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("line", NOTICES)
def test_notices(line: str) -> None:
    """A sentence about cookies, accounts, gifts, players or summaries by AI that speaks to the reader is left out."""
    assert boilerplate.reason(line) == "notice of the site"


@pytest.mark.parametrize("line", TEXT)
def test_text_about_the_same_things(line: str) -> None:
    """A sentence of an article is kept though it speaks of such things, or to somebody."""
    assert boilerplate.reason(line) == ""


def test_running_text_is_passed_over_rightly(monkeypatch: pytest.MonkeyPatch) -> None:
    """A long sentence the tables are not asked about is furniture to none of them."""
    lines = {line.strip() for path in GOLDEN.glob("fr-*.txt") for line in path.read_text("utf-8").split("\n")}
    quick = {line for line in lines if is_running(line, boilerplate._known())}
    assert len(quick) > 100
    monkeypatch.setattr(boilerplate, "is_running", lambda *_: False)
    boilerplate.reason.cache_clear()
    assert {line for line in quick if boilerplate.reason(line)} == set()
    boilerplate.reason.cache_clear()


@pytest.mark.parametrize(
    "line",
    [
        "Image illustrative : la digue sous la neige, par Nina Roy, en licence Creative Commons",
        "Featured image: the old harbour by Nina Roy, CC BY 2.0",
        "Titelbild: Nina Roy / CC BY-SA 3.0",
        "Photo by Nina Roy on Unsplash",
    ],
)
def test_whose_the_picture_above_a_text_is_is_not_read(line: str) -> None:
    """A blog's line on its picture, often the last of a page, is a caption."""
    assert boilerplate.reason(line) == "picture caption"


def test_a_sentence_on_a_picture_is_read() -> None:
    """An article may speak of the picture of the day."""
    assert boilerplate.reason("Image du jour : le port s'éveille sous la brume.") == ""
