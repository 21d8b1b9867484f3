package dev.rollcall.finding;

import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.ChangingFields;
import dev.rollcall.values.Ids;
import dev.rollcall.values.Result;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes a correction in the register, and takes it back; gives the asset that it is about. */
@Component
class RegisterChanges {

    private final ChangingFields fields;
    private final CreatingAssets creating;
    private final JdbcClient jdbc;

    RegisterChanges(ChangingFields fields, CreatingAssets creating, JdbcClient jdbc) {
        this.fields = fields;
        this.creating = creating;
        this.jdbc = jdbc;
    }

    Result<UUID> make(Correction correction, Cause cause, Author author) {
        return correction.isCreation()
                ? creating.create(correction, cause, author).map(AssetId::value)
                : change(correction, correction.field(), correction.from(), correction.to(), cause, author);
    }

    /** A created asset becomes retired, and is never deleted. */
    Result<UUID> takeBack(Correction correction, Cause cause, Author author) {
        return correction.isCreation()
                ? change(correction, "status", statusNow(correction), "RETIRED", cause, author)
                : change(correction, correction.field(), correction.to(), correction.from(), cause, author);
    }

    private String statusNow(Correction correction) {
        return jdbc.sql("SELECT status FROM asset WHERE id = ?")
                .param(Ids.bytes(correction.assetId()))
                .query(String.class)
                .single();
    }

    private Result<UUID> change(
            Correction correction, String field, String from, String to, Cause cause, Author author) {
        return fields.change(new AssetId(correction.assetId()), field, from, to, cause, author)
                .map(done -> correction.assetId());
    }
}
