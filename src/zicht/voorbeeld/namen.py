"""Which names do the people of the synthetic region bear?

Common given names and surnames, put together by chance: whoever bears such a name is not meant. Streets are made of
words for what does not exist, so that no address is anybody's.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Herkomst:
    """Names that go together, the language spoken at home, and how many of a hundred households it is."""

    taal: str
    aandeel: int
    vrouwen: tuple[str, ...]
    mannen: tuple[str, ...]
    achternamen: tuple[str, ...]


def _woorden(tekst: str) -> tuple[str, ...]:
    return tuple(tekst.split())


HERKOMSTEN = (
    Herkomst(
        taal="",
        aandeel=66,
        vrouwen=_woorden(
            "Anna Sanne Femke Marieke Iris Lotte Esmee Nynke Tess Roos Fleur Linda Petra Ingrid Wilma Annet Jolanda "
            "Manon Kim Daphne Maud Jet Evi Saar Noor Lieke Hanna Sofie Mieke Greetje Sjoukje Hilde Tineke Carla"
        ),
        mannen=_woorden(
            "Jan Pieter Sjoerd Bram Daan Lars Niels Jeroen Martijn Rutger Gijs Thijs Wouter Kees Henk Gerrit Dirk "
            "Bas Sem Luuk Finn Mees Teun Jelle Rik Stef Marco Patrick Dennis Ronald Hendrik Willem Arjen Douwe"
        ),
        achternamen=(
            *_woorden(
                "Jansen Bakker Visser Smit Meijer Mulder Bos Vos Peters Hendriks Dekker Dijkstra Hoekstra Postma "
                "Kuipers Veenstra Kramer Scholten Willems Hoekman Zijlstra Wiersma Molenaar Prins Blom Huisman "
                "Schouten Kok Maas Verhoeven Koster Willemsen Evers Timmer Boersma Haan"
            ),
            "de Vries",
            "de Boer",
            "de Jong",
            "van Dijk",
            "van den Berg",
            "van der Meer",
            "van der Veen",
            "de Groot",
            "van Leeuwen",
            "de Wit",
            "van Vliet",
            "ter Haar",
            "in 't Veld",
        ),
    ),
    Herkomst(
        taal="Turks",
        aandeel=8,
        vrouwen=_woorden("Ayşe Fatma Elif Zeynep Emine Hatice Esra Derya Gül Sevda Büşra Meryem"),
        mannen=_woorden("Mehmet Mustafa Ali Ahmet Emre Murat Hakan Yusuf Kerem Ömer Serkan Burak"),
        achternamen=_woorden("Yılmaz Kaya Demir Çelik Şahin Yıldız Öztürk Aydın Arslan Doğan Koç Kurt"),
    ),
    Herkomst(
        taal="Arabisch",
        aandeel=8,
        vrouwen=_woorden("Fatima Khadija Naima Samira Hanane Loubna Yasmina Salma Amina Nora Ikram Siham"),
        mannen=_woorden("Mohamed Youssef Hassan Rachid Karim Said Bilal Omar Hamza Ilyas Anouar Tarik"),
        achternamen=(
            *_woorden("Benali Bouzid Amrani Chaoui Haddad Azzouzi Bennani Ziani Idrissi Rahmani"),
            "el Amrani",
            "el Idrissi",
            "ait Moha",
        ),
    ),
    Herkomst(
        taal="Pools",
        aandeel=6,
        vrouwen=_woorden("Anna Katarzyna Agnieszka Magdalena Joanna Zofia Ewa Kinga Beata Paulina"),
        mannen=_woorden("Piotr Krzysztof Tomasz Paweł Marcin Jakub Michał Łukasz Wojciech Kamil"),
        achternamen=_woorden("Nowak Wójcik Kowalczyk Kamiński Zieliński Mazur Krawczyk Pawlak Wrona Sikora"),
    ),
    Herkomst(
        taal="",
        aandeel=8,
        vrouwen=_woorden("Shanti Priya Rowena Cheryl Melissa Sharda Ruth Naomi Anjali Gwendolyn"),
        mannen=_woorden("Ricardo Stanley Ravi Clyde Winston Anand Humphrey Jermaine Sunil Romano"),
        achternamen=_woorden("Ramdin Pinas Kromosoeto Lieveld Sital Jagroep Adama Sanches Mohan Wijngaarde"),
    ),
    Herkomst(
        taal="Tigrinya",
        aandeel=4,
        vrouwen=_woorden("Selam Helen Rahel Miriam Senait Luwam Feven Bethlehem"),
        mannen=_woorden("Tesfay Filmon Yonas Samuel Haben Robel Daniel Isaac"),
        achternamen=_woorden("Tekle Haile Gebre Kidane Weldu Mehari Asmelash Ghide"),
    ),
)

STRAATBEGIN = _woorden(
    "Voorbeeld Proef Verzonnen Schijn Denkbeeld Fantasie Sprookjes Luchtkasteel Nergens Droom Papieren Spiegel "
    "Schaduw Fabel Verbeeldings Maquette Oefen Model Figuranten Decor"
)
STRAATEIND = _woorden("straat laan weg hof plein singel pad kade dijk erf wal steeg plantsoen")
TUSSENVOEGSELS = ("van den", "van der", "in 't", "van", "de", "ter", "el", "ait")
