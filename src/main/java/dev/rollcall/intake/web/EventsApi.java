package dev.rollcall.intake.web;

import dev.rollcall.access.Actor;
import dev.rollcall.intake.MindingEvents;
import dev.rollcall.intake.SenderId;
import dev.rollcall.intake.TakingFiles;
import dev.rollcall.register.web.ApiAnswers;
import dev.rollcall.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What came and what became of it, by API. */
@RestController
@RequestMapping("/api/v1/events")
@Tag(name = "Events")
class EventsApi {

    private final MindingEvents minding;
    private final TakingFiles taking;

    EventsApi(MindingEvents minding, TakingFiles taking) {
        this.minding = minding;
        this.taking = taking;
    }

    @GetMapping
    @Operation(
            summary = "A page of the events that came, the latest first; state WAITING, HANDLED, FAILED or DISCARDED")
    ApiAnswers.Items<MindingEvents.EventView> list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size,
            @Parameter(hidden = true) Actor actor) {
        return ApiAnswers.Items.of(
                minding.page(state, Math.max(0, page), ApiAnswers.size(size), actor), event -> event);
    }

    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary =
                    "Takes a file of a sender's events, one CloudEvent a line; each line is stored or refused by itself")
    TakingFiles.Taken file(
            @RequestParam UUID sender, @RequestParam MultipartFile file, @Parameter(hidden = true) Actor actor)
            throws IOException {
        return taking.take(new SenderId(sender), UploadedEvents.read(file), actor);
    }

    @PostMapping("/{id}/try-again")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Lets a failed event try again")
    void tryAgain(@PathVariable long id, @Parameter(hidden = true) Actor actor) {
        require(minding.tryAgain(id, actor));
    }

    @PostMapping("/{id}/discard")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes a failed event off the list and deletes its content")
    void discard(@PathVariable long id, @Parameter(hidden = true) Actor actor) {
        require(minding.discard(id, actor));
    }

    private static void require(boolean done) {
        if (!done) {
            throw Problems.of("There is no failed event with this id.", Map.of());
        }
    }
}
