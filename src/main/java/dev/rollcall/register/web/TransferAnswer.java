package dev.rollcall.register.web;

import dev.rollcall.access.Actor;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.TransferringAssets;
import dev.rollcall.values.Result;
import java.util.Locale;
import java.util.UUID;

/** What can be done with a proposed transfer, as addresses name it. */
enum TransferAnswer {
    AGREE("Agreed. The asset belongs to the other legal entity now.", TransferringAssets::agree),
    DECLINE("Declined. Nothing has changed.", TransferringAssets::decline),
    WITHDRAW("Taken back. Nothing has changed.", TransferringAssets::withdraw);

    private final String done;
    private final Verb verb;

    TransferAnswer(String done, Verb verb) {
        this.done = done;
        this.verb = verb;
    }

    static TransferAnswer named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    String done() {
        return done;
    }

    Result<AssetId> give(TransferringAssets transferring, UUID id, Actor actor) {
        return verb.give(transferring, id, actor);
    }

    private interface Verb {
        Result<AssetId> give(TransferringAssets transferring, UUID id, Actor actor);
    }
}
