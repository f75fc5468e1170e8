"""What is each status and ground called?"""

import pytest

from zicht.overdracht.words import Status, Teruggavestatus


@pytest.mark.eis("ALG-6")
def test_an_accepted_overdracht_is_not_called_taken_back() -> None:
    assert (Status.AANVAARD.naam, Teruggavestatus.AANVAARD.naam) == (
        "Aanvaard",
        "Teruggenomen door Veilig Thuis",
    )
