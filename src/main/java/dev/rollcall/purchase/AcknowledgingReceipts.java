package dev.rollcall.purchase;

import dev.rollcall.access.Actor;
import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.people.People;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.Asset;
import dev.rollcall.register.AssetStatus;
import dev.rollcall.register.Assets;
import dev.rollcall.register.Claim;
import dev.rollcall.register.Grade;
import dev.rollcall.register.KeepingAssets;
import dev.rollcall.register.NewVerification;
import dev.rollcall.register.RecordingVerifications;
import dev.rollcall.register.Source;
import dev.rollcall.values.Result;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the word of whoever was issued something that it came, which is evidence like any other; where it did not come, or
 * nobody says so, IT clears up where it is.
 */
@Service
@Transactional
public class AcknowledgingReceipts {

    private static final int LONGEST = 700;

    private final Issues issues;
    private final People people;
    private final Assets assets;
    private final KeepingAssets keeping;
    private final RecordingVerifications recording;
    private final ReceiptProcess process;
    private final PurchaseTimeline timeline;

    AcknowledgingReceipts(
            Issues issues,
            People people,
            Assets assets,
            KeepingAssets keeping,
            RecordingVerifications recording,
            ReceiptProcess process,
            PurchaseTimeline timeline) {
        this.issues = issues;
        this.people = people;
        this.assets = assets;
        this.keeping = keeping;
        this.recording = recording;
        this.process = process;
        this.timeline = timeline;
    }

    /** By the person; saying the same twice is saying it once. Refused when it is not theirs to say, or no longer. */
    public Result<Void> acknowledge(IssueId id, PersonId by, boolean received, String note) {
        Optional<Issue> asked = issues.find(id).filter(issue -> issue.personId().equals(by));
        if (asked.isEmpty()) {
            return Result.refused("Nothing of that kind was issued to you.");
        }
        Issue issue = asked.get();
        IssueState said = received ? IssueState.RECEIVED : IssueState.DENIED;
        if (issue.state() == said) {
            return Result.done();
        }
        if (note != null && note.length() > LONGEST) {
            return Result.refused("Enter a remark of at most " + LONGEST + " characters");
        }
        if (!issues.move(id, Set.of(IssueState.ASKED, IssueState.SILENT), said, blankToNull(note))) {
            return Result.refused(
                    "This has been settled meanwhile: " + issue.state().words() + ".");
        }
        Author author = people.find(by)
                .map(person -> Author.person(person.subjectKey()))
                .orElseThrow();
        if (received) {
            verify(issue, author);
        }
        timeline.note(issue.purchaseId(), issue.thing() + (received ? " acknowledged" : " did not come"), author);
        process.goOn(id, received ? ReceiptProcess.Outcome.RECEIVED : ReceiptProcess.Outcome.DENIED);
        return Result.done();
    }

    /** By IT: it was handed over after all, or lies in stock again. */
    public Result<Void> clearUp(IssueId id, boolean handedOver, String note, Actor actor) {
        Issue issue = issues.find(id).orElseThrow();
        IssueState to = handedOver ? IssueState.RECEIVED : IssueState.WITHDRAWN;
        if (!issues.move(id, Set.of(IssueState.DENIED, IssueState.SILENT), to, blankToNull(note))) {
            return Result.refused("This has been settled meanwhile.");
        }
        if (!handedOver) {
            backInStock(issue, actor);
        }
        timeline.note(
                issue.purchaseId(),
                issue.thing() + (handedOver ? ": IT handed it over to " + issue.person() : " is back in stock"),
                actor.author());
        process.goOn(id, handedOver ? ReceiptProcess.Outcome.RECEIVED : ReceiptProcess.Outcome.BACK_IN_STOCK);
        return Result.done();
    }

    private void verify(Issue issue, Author author) {
        recording.record(NewVerification.of(issue.assetId(), Source.ANSWER, Grade.SELF_DECLARED, Claim.HELD, author)
                .sourceRef(issue.id().toString())
                .holderId(issue.personId())
                .build());
    }

    private void backInStock(Issue issue, Actor actor) {
        Asset asset = assets.find(issue.assetId()).orElseThrow();
        if (issue.personId().equals(asset.fields().holderId())) {
            keeping.change(
                            asset.assetId(),
                            asset.version(),
                            asset.fields()
                                    .edit()
                                    .holderId(null)
                                    .status(AssetStatus.STOCK)
                                    .build(),
                            new Cause(Cause.Kind.PURCHASE, issue.purchaseId().toString(), "It did not come"),
                            actor.author())
                    .value();
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
