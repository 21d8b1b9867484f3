package dev.rollcall.review.process;

import dev.rollcall.access.Actor;
import dev.rollcall.review.LicenceReview;
import dev.rollcall.review.LicenceReviews;
import dev.rollcall.review.NamingReviews;
import dev.rollcall.review.ReviewId;
import dev.rollcall.workflow.TaskView;
import dev.rollcall.workflow.TaskWork;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the tasks of a review have in common: how they are named, and what is known of the licence. */
abstract class ReviewTask implements TaskWork {

    private final String formId;
    private final LicenceReviews reviews;
    final NamingReviews naming;

    ReviewTask(String formId, LicenceReviews reviews, NamingReviews naming) {
        this.formId = formId;
        this.reviews = reviews;
        this.naming = naming;
    }

    @Override
    public String formId() {
        return formId;
    }

    @Override
    public Map<UUID, Title> titles(Collection<UUID> subjects) {
        return naming.titles(subjects);
    }

    @Override
    public Map<String, Object> formData(TaskView task, Actor actor) {
        return Map.of();
    }

    @Override
    public Map<String, String> facts(TaskView task) {
        return review(task).map(naming::facts).orElse(Map.of());
    }

    @Override
    public Optional<String> about(TaskView task) {
        return review(task).map(review -> "/register/licences/" + review.licenceId());
    }

    private Optional<LicenceReview> review(TaskView task) {
        return reviews.find(new ReviewId(task.subject()));
    }

    static Integer number(Object answer) {
        return answer == null || answer.toString().isBlank() ? null : new BigDecimal(answer.toString()).intValue();
    }
}
