package org.gongjian.identity.accounts;

/** Somebody tried to sign in and was refused; by which name is not told. */
public record SignInRefused() {}
