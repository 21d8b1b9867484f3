package dev.rollcall.licence;

import dev.rollcall.access.Actor;
import dev.rollcall.values.Ids;
import dev.rollcall.values.Result;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over a count of a licence's accounts, with a dated picture as proof, where no list is to be had. */
@Service
@Transactional
public class CountingAccounts {

    private final Licences licences;
    private final AccountLists lists;
    private final LicenceFiles files;
    private final ComparingLicences comparing;

    CountingAccounts(Licences licences, AccountLists lists, LicenceFiles files, ComparingLicences comparing) {
        this.licences = licences;
        this.lists = lists;
        this.files = files;
        this.comparing = comparing;
    }

    /**
     * What somebody counted.
     *
     * @param bought as the vendor's page says it, null where it says nothing
     * @param active null where the vendor's page says nothing
     */
    public record Count(
            LocalDate countedOn, Integer bought, int assigned, Integer active, String fileName, byte[] picture) {}

    /** Refused where the figures cannot be, or the picture is none. */
    public Result<Void> count(LicenceId id, Count count, LocalDate today, Actor actor) {
        Licence licence = licences.find(id).orElseThrow();
        if (count.countedOn().isAfter(today)) {
            return Result.refused("The day of the count lies ahead. Give the day that the picture shows.");
        }
        if (count.assigned() < 0
                || count.bought() != null && count.bought() < 0
                || count.active() != null && (count.active() < 0 || count.active() > count.assigned())) {
            return Result.refused("No figure is below zero, and no more accounts are active than there are.");
        }
        Result<UUID> proof =
                files.add(id, FilePurpose.COUNT, count.fileName(), count.picture(), actor.name(), actor.author());
        if (!proof.isDone()) {
            return Result.refused(proof.refusal().orElseThrow());
        }
        lists.add(
                new AccountList(
                        Ids.next(),
                        licence.fields().entityId().value(),
                        id.value(),
                        licence.fields().product(),
                        AccountList.Basis.COUNT,
                        actor.name(),
                        count.countedOn(),
                        count.assigned(),
                        0,
                        count.bought(),
                        count.active(),
                        proof.value(),
                        null),
                null);
        comparing.compare(id);
        return Result.done();
    }
}
