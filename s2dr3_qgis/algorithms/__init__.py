"""The Processing algorithms: parameters in, one engine call, outputs out."""
