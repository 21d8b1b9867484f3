package dev.rollcall.register.web;

import dev.rollcall.access.Actor;
import dev.rollcall.history.Cause;
import dev.rollcall.people.Aliases;
import dev.rollcall.people.KeepingAliases;
import dev.rollcall.people.People;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.WhoMaySeePeople;
import dev.rollcall.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The other addresses and user names by which people are recognised, by API. */
@RestController
@RequestMapping("/api/v1/people/{id}/aliases")
@Tag(name = "People")
class AliasesApi {

    private final Aliases aliases;
    private final KeepingAliases keeping;
    private final People people;
    private final WhoMaySeePeople who;

    AliasesApi(Aliases aliases, KeepingAliases keeping, People people, WhoMaySeePeople who) {
        this.aliases = aliases;
        this.keeping = keeping;
        this.people = people;
        this.who = who;
    }

    @GetMapping
    @Operation(summary = "The other names of a person, each with where it comes from")
    List<Aliases.Known> list(@PathVariable UUID id, Actor actor) {
        return aliases.of(find(id, actor));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Adds a name; adding what is theirs already changes nothing")
    void add(@PathVariable UUID id, @RequestBody Other body, Actor actor) {
        Problems.orThrow(keeping.add(find(id, actor), body.name(), Cause.edit(null), actor.author()));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes a name; removing what is not there changes nothing")
    void remove(@PathVariable UUID id, @RequestParam String name, Actor actor) {
        keeping.remove(find(id, actor), name, actor.author());
    }

    private PersonId find(UUID id, Actor actor) {
        ApiAnswers.require(who.mayEdit(actor));
        return people.find(new PersonId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .personId();
    }

    /** @param name an address or user name */
    record Other(String name) {}
}
