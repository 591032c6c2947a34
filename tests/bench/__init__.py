"""`python -m tests.bench`: figures for the bars of first view, click, server and memory, beside a static file server.

It prints and judges nothing: a timed test that fails on a slow day teaches people to ignore it.
"""
