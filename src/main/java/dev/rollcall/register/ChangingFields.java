package dev.rollcall.register;

import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.history.Change;
import dev.rollcall.history.RecordingChanges;
import dev.rollcall.history.SubjectType;
import dev.rollcall.values.Result;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes one field of an asset, provided that the register still says what the change started from. Used by corrections
 * and their reversal, which name a field as {@link AssetField} spells it and give values as its texts.
 */
@Service
@Transactional
public class ChangingFields {

    private final Assets assets;
    private final AssetRules rules;
    private final RecordingChanges history;

    ChangingFields(Assets assets, AssetRules rules, RecordingChanges history) {
        this.assets = assets;
        this.rules = rules;
        this.history = history;
    }

    /** Refused when the register says something else by now, or would not take the new value. */
    public Result<Void> change(AssetId id, String field, String expectedFrom, String to, Cause cause, Author author) {
        Optional<AssetField> known = AssetField.named(field);
        Optional<Asset> asset = assets.find(id);
        if (known.isEmpty() || asset.isEmpty() || known.get() == AssetField.ENTITY) {
            return Result.refused(
                    asset.isEmpty()
                            ? "The asset is not in the register."
                            : "The field " + field + " cannot be changed by a correction.");
        }
        AssetFields now = asset.get().fields();
        String present = known.get().text(now);
        if (!Objects.equals(present, Texts.tidy(expectedFrom))) {
            return Result.refused("The register no longer says what this started from: the " + field
                    + " was changed in the meantime.");
        }
        Result<AssetFields> changed = known.get().set(now, to);
        Result<AssetFields> checked = changed.isDone() ? rules.check(id, changed.value()) : changed;
        return checked.map(fields -> {
            List<Change> changes = asset.get().change(fields);
            assets.flush();
            history.record(SubjectType.ASSET, id.value(), changes, cause, author);
            return null;
        });
    }
}
