package dev.rollcall.confirmation;

import dev.rollcall.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a lead fills in for those of their team who get no mail and have not answered.
 *
 * @param lead whose team it is
 * @param members each with their things; one sheet of them, the rest comes when these are entered
 * @param more how many do not fit on this sheet
 */
public record TeamSheet(PersonId lead, String leadName, List<Member> members, int more) {

    public TeamSheet {
        members = List.copyOf(members);
    }

    /**
     * @param submission id of the member's line: the same id sent twice is one answer
     * @param ask whom to ask
     */
    public record Member(
            PersonId person, UUID submission, String name, LocalDate due, List<HeldItem> items, String ask) {

        public Member {
            items = List.copyOf(items);
        }

        /** "Has everything" is offered only where nothing has to be proved. */
        public boolean mayHaveAll() {
            return items.stream().noneMatch(HeldItem::isProofAsked);
        }
    }
}
