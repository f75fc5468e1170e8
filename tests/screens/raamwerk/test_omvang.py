"""What is sent and is larger than anything that is kept."""

import pytest

MIB = 1024 * 1024


@pytest.mark.django_db
@pytest.mark.eis("ALG-4")
@pytest.mark.parametrize(("mib", "status"), [(26, 413), (1, 200)], ids=["te groot", "gewoon"])
@pytest.mark.parametrize("pad", ["/account/login/", "/zoeken/"])
def test_what_is_too_large_is_refused_before_it_is_read(mensen, client, pad, mib, status):
    """Also from who is not logged in, at an address that takes no file."""
    wie = client if "login" in pad else mensen.behandelaar.client
    veld = b'--x\r\nContent-Disposition: form-data; name="bestand"; filename="a.pdf"\r\n\r\n'
    inhoud = veld + b"x" * (mib * MIB) + b"\r\n--x--\r\n"

    antwoord = wie.post(pad, inhoud, content_type="multipart/form-data; boundary=x")

    assert antwoord.status_code == status
    assert ("groter dan mag" in antwoord.content.decode()) == (status == 413)
    assert (antwoord.wsgi_request._read_started) == (status == 200)
