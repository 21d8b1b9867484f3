package dev.rollcall.intake;

import dev.rollcall.access.CallLimit;
import dev.rollcall.intake.Receipt.Refused;
import dev.rollcall.values.Result;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Takes what another system sends: checks the signature over the bytes before it reads them, then the sender's pace, the
 * event and whether the sender may send its type. Whatever is refused is noted in the log of refusals and nowhere else.
 */
@Service
public class ReceivingEvents {

    private final SigningKeys keys;
    private final ReadingEvents reading;
    private final StoringEvents storing;
    private final Refusals refusals;
    private final Clock clock;
    private final CallLimit pace;
    private final CallLimit strangers;

    ReceivingEvents(
            SigningKeys keys,
            ReadingEvents reading,
            StoringEvents storing,
            Refusals refusals,
            Clock clock,
            @Value("${rollcall.intake.events-a-minute}") int perMinute,
            @Value("${rollcall.intake.strangers-a-minute}") int strangersPerMinute) {
        this.keys = keys;
        this.reading = reading;
        this.storing = storing;
        this.refusals = refusals;
        this.clock = clock;
        this.pace = new CallLimit(perMinute, clock);
        this.strangers = new CallLimit(strangersPerMinute, clock);
    }

    /** @param address that the message comes from */
    public Receipt receive(Message message, String address) {
        if (message.body().length > Message.MOST_BYTES) {
            return stranger(address, new Refused(413, "The body is larger than 256 KiB. Send one event a message."));
        }
        Instant now = clock.instant();
        Result<Signature> signature = Signature.of(message, now);
        Optional<SigningKeys.Signer> signer =
                signature.isDone() ? keys.signerOf(signature.value(), message.body()) : Optional.empty();
        if (signer.isEmpty()) {
            return stranger(
                    address,
                    new Refused(
                            401,
                            signature
                                    .refusal()
                                    .orElse(
                                            "No key in use fits the signature. It is HMAC-SHA256 over id.timestamp.body,"
                                                    + " with the bytes of the body as sent.")));
        }
        SenderId sender = signer.get().sender();
        if (!pace.permits(sender.toString())) {
            return new Refused(429, "More events than this sender may send in a minute. Wait, and send it again.");
        }
        AtomicReference<Receipt> answer = new AtomicReference<>();
        reading.read(message, now, answer::set)
                .filter(event -> isOfSender(signer.get(), event, answer))
                .ifPresent(event ->
                        answer.set(storing.store(sender, signature.value().id(), event, message.body())));
        return answer.get() instanceof Refused refused ? refused(sender, refused) : answer.get();
    }

    private static boolean isOfSender(SigningKeys.Signer signer, Event event, AtomicReference<Receipt> answer) {
        boolean permitted = signer.types().contains(event.type());
        if (!permitted) {
            answer.set(new Refused(
                    422,
                    "This sender may not send events of the type " + event.type()
                            + ". An administrator can permit it."));
        }
        return permitted;
    }

    /** Only so many are noted; who signs is not held up by those who come from the same address and do not. */
    private Receipt stranger(String address, Refused refused) {
        return strangers.permits(address)
                ? refused(null, refused)
                : new Refused(429, "Too many calls without a valid signature. Wait a minute.");
    }

    private Receipt refused(SenderId sender, Refused refused) {
        refusals.note(sender, refused);
        return refused;
    }
}
