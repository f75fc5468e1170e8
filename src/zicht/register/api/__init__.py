"""How do organisations ask the register over HTTP? Version 1 of its interface.

Who asks says who it is with an OAuth2 token (client credentials), asked for at `/v1/token` and of short life. TLS is
done by the proxy in front.
"""
