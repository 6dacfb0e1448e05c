"""Finding the choices of a decoder that its weights do not record, on a scene of the user."""
