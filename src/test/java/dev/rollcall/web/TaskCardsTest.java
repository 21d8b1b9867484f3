package dev.rollcall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.workflow.TaskFilter;
import dev.rollcall.workflow.TaskInbox;
import dev.rollcall.workflow.TaskLine;
import dev.rollcall.workflow.TaskView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;

class TaskCardsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final TaskInbox inbox = mock();
    private final CompanyTime time = mock();
    private final TaskCards cards = new TaskCards(inbox, time);

    @BeforeEach
    void anOrdinaryDay() {
        when(time.today()).thenReturn(TODAY);
        mine();
    }

    @Test
    void saysNothingToThoseWithoutTasks() {
        assertThat(cards.cards(actor(Role.IT))).isEmpty();
    }

    @Test
    void countsWhatIsDueTodayOrOverdue() {
        mine(TODAY.minusDays(1), TODAY, TODAY.plusDays(1), null);

        assertThat(cards.cards(actor(Role.IT)))
                .containsExactly(
                        new HomeCard.Card("Do your tasks", "2 are due today or overdue", "/tasks", "tasks", 4L, true));
    }

    @Test
    void isCalmWhileNothingIsDue() {
        mine(TODAY.plusDays(1));

        HomeCard.Card card = cards.cards(actor(Role.APPROVER)).get(0);

        assertThat(card.urgent()).isFalse();
        assertThat(card.text()).isEqualTo("None is due today");
    }

    @Test
    void offersWhatAnybodyOfTheGroupMayClaim() {
        when(inbox.count(any(), any())).thenReturn(7L);

        assertThat(cards.cards(actor(Role.IT))).extracting(HomeCard.Card::count).containsExactly(7L);
    }

    @Test
    void tellsEmployeesOfTheRoomsAndLicencesThatWaitForThemAndOfNothingElse() {
        TaskFilter counts = new TaskFilter(TaskFilter.Whose.MINE, "location-count", null);
        mine(TODAY);
        when(inbox.list(eq(counts), any(), any())).thenReturn(Page.empty());

        assertThat(cards.cards(actor(Role.EMPLOYEE)))
                .extracting(HomeCard.Card::title)
                .containsExactly("Decide on licences");

        mine(TODAY);

        assertThat(cards.cards(actor(Role.EMPLOYEE)))
                .extracting(HomeCard.Card::title)
                .containsExactly("Count rooms", "Decide on licences");
    }

    private void mine(LocalDate... due) {
        List<TaskLine> lines = Arrays.stream(due)
                .map(day -> new TaskView(
                        "1",
                        "userTask_x",
                        "form",
                        "audit",
                        UUID.randomUUID(),
                        "Do",
                        null,
                        Set.of(),
                        Instant.EPOCH,
                        day))
                .map(task -> new TaskLine(task, "Room 2.14", "", null, task.due(), false))
                .toList();
        when(inbox.list(any(TaskFilter.class), any(), any())).thenReturn(new PageImpl<>(lines));
    }

    private static Actor actor(Role role) {
        return new Actor(UUID.randomUUID(), null, null, "Anna", Set.of(role), null, Set.of());
    }
}
