"""One module a plate; each has `draw()`, which returns the finished Plate."""
