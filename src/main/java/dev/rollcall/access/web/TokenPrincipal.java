package dev.rollcall.access.web;

import dev.rollcall.access.Actor;
import dev.rollcall.access.ActorHolder;
import java.security.Principal;

/** A program that calls with a token. */
record TokenPrincipal(Actor actor) implements ActorHolder, Principal {

    @Override
    public String getName() {
        return actor.name();
    }
}
