package dev.rollcall.licence.web;

import dev.rollcall.licence.AccountLists;
import dev.rollcall.licence.Bucket;
import dev.rollcall.licence.FilePurpose;
import dev.rollcall.licence.Licence;
import dev.rollcall.licence.LicenceFields;
import dev.rollcall.licence.LicenceFiles;
import dev.rollcall.licence.LicencePosition;
import dev.rollcall.licence.Positions;
import dev.rollcall.register.ReportingCurrency;
import dev.rollcall.register.web.Names;
import dev.rollcall.web.Tab;
import java.math.BigDecimal;
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
        model.addAttribute("rate", fields.cost() == null ? "" : currency.rateWords(fields.currency()));
        model.addAttribute(
                "stakes",
                positions
                        .latest(licence.licenceId())
                        .map(one -> stakes(fields, one))
                        .orElse(Map.of()));
    }

    /** What hangs on where the licence stands, in its currency and in the reporting currency. */
    private Map<String, Stake> stakes(LicenceFields fields, LicencePosition position) {
        Map<String, Stake> stakes = new LinkedHashMap<>();
        if (fields.seats() != null && fields.cost() != null) {
            stake("Beyond what was bought", fields, position.over(), stakes);
            stake("Taken by nobody", fields, Math.max(0, fields.seats() - position.taken()), stakes);
            if (position.active() != null) {
                stake("Taken and not used", fields, Math.max(0, position.taken() - position.active()), stakes);
            }
        }
        return stakes;
    }

    private void stake(String what, LicenceFields fields, int seats, Map<String, Stake> stakes) {
        if (seats > 0) {
            BigDecimal amount = fields.yearly(seats);
            stakes.put(what, new Stake(seats, amount, currency.convert(amount, fields.currency())));
        }
    }

    /** @param money in the reporting currency, null where there is no rate */
    record Stake(int seats, BigDecimal amount, BigDecimal money) {}

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
