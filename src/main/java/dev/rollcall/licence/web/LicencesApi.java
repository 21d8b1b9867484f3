package dev.rollcall.licence.web;

import dev.rollcall.access.Actor;
import dev.rollcall.history.Cause;
import dev.rollcall.licence.KeepingLicences;
import dev.rollcall.licence.Licence;
import dev.rollcall.licence.LicenceFields;
import dev.rollcall.licence.LicenceId;
import dev.rollcall.licence.Licences;
import dev.rollcall.register.web.ApiAnswers;
import dev.rollcall.register.web.ApiFields;
import dev.rollcall.values.Result;
import dev.rollcall.web.FormErrors;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Licences by API: the same lists and use cases as the pages. */
@RestController
@RequestMapping("/api/v1/licences")
@Tag(name = "Licences")
class LicencesApi {

    private final LicenceList list;
    private final SeenLicences seen;
    private final Licences licences;
    private final KeepingLicences keeping;
    private final ApiLicences forms;

    LicencesApi(LicenceList list, SeenLicences seen, Licences licences, KeepingLicences keeping, ApiLicences forms) {
        this.list = list;
        this.seen = seen;
        this.licences = licences;
        this.keeping = keeping;
        this.forms = forms;
    }

    @GetMapping
    @Operation(summary = "A page of licences; filters as on the page, status ANY for all")
    ApiAnswers.Items<LicenceRow> list(
            @Parameter(hidden = true) LicenceFilter filter,
            @RequestParam(required = false) String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size,
            @Parameter(hidden = true) Actor actor) {
        ApiAnswers.require(seen.mayEdit(actor));
        return ApiAnswers.Items.of(list.page(filter, sort, page, ApiAnswers.size(size)), row -> row);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One licence with its latest position")
    ResponseEntity<?> one(@PathVariable UUID id, @Parameter(hidden = true) Actor actor) {
        Licence licence = seen.seen(id, actor);
        return ApiAnswers.ok(licence.version(), forms.view(licence));
    }

    @PostMapping
    @Operation(summary = "Adds a licence; legal entity by id or name, or none where there is one")
    ResponseEntity<?> add(@RequestBody ApiFields body, @Parameter(hidden = true) Actor actor) {
        ApiAnswers.require(seen.mayEdit(actor));
        FormErrors errors = FormErrors.of(Map.of());
        Optional<LicenceFields> fields = forms.added(body, errors);
        if (fields.isEmpty()) {
            return ApiAnswers.refused(errors);
        }
        Result<LicenceId> added =
                keeping.add(fields.get(), new Cause(Cause.Kind.CREATED, null, body.reason()), actor.author());
        if (!added.isDone()) {
            return ApiAnswers.refused(added.refusal().orElseThrow());
        }
        Licence licence = licences.find(added.value()).orElseThrow();
        return ApiAnswers.created("/api/v1/licences/" + licence.getId(), licence.version(), forms.view(licence));
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Sets fields of a licence; 409 or 412 with the current fields when somebody else was first")
    ResponseEntity<?> change(
            @PathVariable UUID id,
            @RequestBody ApiFields body,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @Parameter(hidden = true) Actor actor) {
        ApiAnswers.require(seen.mayEdit(actor));
        Licence licence = seen.edited(id, actor);
        Integer version = ApiAnswers.version(ifMatch, body.version());
        if (version == null) {
            return ApiAnswers.noVersion();
        }
        if (licence.version() != version) {
            return ApiAnswers.lost(ifMatch != null, licence.version(), ApiLicences.fields(licence.fields()));
        }
        FormErrors errors = FormErrors.of(Map.of());
        Optional<LicenceFields> fields = forms.changed(licence.fields(), body, errors);
        if (fields.isEmpty()) {
            return ApiAnswers.refused(errors);
        }
        Result<LicenceId> changed =
                keeping.change(licence.licenceId(), version, fields.get(), Cause.edit(body.reason()), actor.author());
        if (!changed.isDone()) {
            return ApiAnswers.refused(changed.refusal().orElseThrow());
        }
        Licence now = licences.find(changed.value()).orElseThrow();
        return ApiAnswers.ok(now.version(), forms.view(now));
    }
}
