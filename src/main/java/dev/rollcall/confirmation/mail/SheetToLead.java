package dev.rollcall.confirmation.mail;

import dev.rollcall.access.Actor;
import dev.rollcall.confirmation.ReadingTeamSheets;
import dev.rollcall.confirmation.TeamSheet;
import dev.rollcall.notification.MailTemplate;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks a lead to enter the answers of those of their team who get no mail; dropped when all have answered. */
@Component
class SheetToLead implements MailTemplate {

    private final ReadingTeamSheets sheets;

    SheetToLead(ReadingTeamSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public String name() {
        return "sheet_to_lead";
    }

    @Override
    public Optional<Content> content(Request request) {
        TeamSheet sheet = sheets.read(request.recipient(), Actor.system("Mail"));
        return sheet.members().stream()
                .map(TeamSheet.Member::due)
                .min(LocalDate::compareTo)
                .map(due -> new Content(
                        "Please ask your team by " + due.format(HolderMail.DAY), model(request, sheet, due)));
    }

    private static Map<String, Object> model(Request request, TeamSheet sheet, LocalDate due) {
        return Map.of(
                "name", sheet.leadName(),
                "members", sheet.members(),
                "more", sheet.more(),
                "due", due.format(HolderMail.DAY),
                "link", request.links().page("/team-sheet"));
    }
}
