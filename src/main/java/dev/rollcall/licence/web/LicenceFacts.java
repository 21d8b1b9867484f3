package dev.rollcall.licence.web;

import dev.rollcall.licence.AccountLists;
import dev.rollcall.licence.Bucket;
import dev.rollcall.licence.FilePurpose;
import dev.rollcall.licence.Licence;
import dev.rollcall.licence.LicenceFields;
import dev.rollcall.licence.LicenceFiles;
import dev.rollcall.licence.Positions;
import dev.rollcall.register.ReportingCurrency;
import dev.rollcall.register.web.Names;
import dev.rollcall.web.Tab;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the pages of a licence show of it. */
@Component
class LicenceFacts {

    private final Positions positions;
    private final AccountLists lists;
    private final LicenceFiles files;
    private final Names names;
    private final ReportingCurrency currency;

    LicenceFacts(Positions positions, AccountLists lists, LicenceFiles files, Names names, ReportingCurrency currency) {
        this.positions = positions;
        this.lists = lists;
        this.files = files;
        this.names = names;
        this.currency = currency;
    }

    /** What all its pages have: the licence, its tabs, its latest list. */
    void head(Licence licence, Model model) {
        String address = "/register/licences/" + licence.getId();
        model.addAttribute("licence", licence);
        model.addAttribute("fields", licence.fields());
        model.addAttribute("position", positions.latest(licence.licenceId()).orElse(null));
        model.addAttribute("list", lists.latest(licence.licenceId()).orElse(null));
        model.addAttribute("labels", Bucket.labels());
        model.addAttribute(
                "tabs",
                List.of(
                        new Tab("Licence", address, null),
                        new Tab("Accounts", address + "/accounts", null),
                        new Tab("Seats", address + "/seats", null)));
    }

    void into(Licence licence, Model model) {
        LicenceFields fields = licence.fields();
        head(licence, model);
        model.addAttribute("named", names(fields));
        model.addAttribute("files", files.of(licence.licenceId()));
        model.addAttribute("purposes", purposes());
        model.addAttribute("lists", lists.of(licence.licenceId()));
        model.addAttribute("reporting", currency.reportingCurrency());
        model.addAttribute("converted", currency.convert(fields.yearly(), fields.currency()));
    }

    private static Map<String, String> purposes() {
        Map<String, String> purposes = new LinkedHashMap<>();
        Stream.of(FilePurpose.ENTITLEMENT, FilePurpose.CONFIRMATION)
                .forEach(purpose -> purposes.put(purpose.name(), purpose.words()));
        return purposes;
    }

    /** Names by id as text, for the template. */
    private Map<String, String> names(LicenceFields fields) {
        List<UUID> ids = Stream.of(
                        fields.entityId().value(),
                        fields.ownerId() == null ? null : fields.ownerId().value())
                .filter(Objects::nonNull)
                .toList();
        Map<String, String> named = new HashMap<>();
        names.any(ids).forEach((id, name) -> named.put(id.toString(), name));
        return named;
    }
}
