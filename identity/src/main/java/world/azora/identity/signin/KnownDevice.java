package world.azora.identity.signin;

/** A browser in which the owner of an account has signed in before, as its cookie proves. */
record KnownDevice(String id) {}
