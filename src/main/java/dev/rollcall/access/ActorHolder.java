package dev.rollcall.access;

/** A principal that carries an actor; implemented by account, token and OIDC principals. */
public interface ActorHolder {
    Actor actor();
}
