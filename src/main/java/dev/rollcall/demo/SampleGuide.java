package dev.rollcall.demo;

import dev.rollcall.access.DemoAccounts.DemoAccount;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Shows visitors around the sample company: what to try with each account, and where each case is. Used by its page. */
@Component
@Profile("demo")
public class SampleGuide {

    private final SampleAccounts accounts;
    private final SampleLinks links;

    SampleGuide(SampleAccounts accounts, SampleLinks links) {
        this.accounts = accounts;
        this.links = links;
    }

    /** A page to open; path is null where what it shows is gone. */
    public record Link(String text, String path) {}

    /** What to try in one minute. */
    public record Card(DemoAccount account, List<Link> steps) {}

    /** Something that an audit has to cope with. */
    public record Case(String title, String text, List<Link> links) {}

    public List<Card> cards() {
        return accounts.all().stream()
                .map(account -> new Card(
                        account, links(SampleCards.of(account.username()).steps())))
                .toList();
    }

    public List<Case> cases() {
        return SampleCases.ALL.stream()
                .map(one -> new Case(one.title(), one.text(), links(one.links())))
                .toList();
    }

    /** Where the scan list is counted. */
    public Optional<String> stockRoom() {
        return links.path("/counts/{berlinShelf}");
    }

    private List<Link> links(List<SampleStep> steps) {
        return steps.stream()
                .map(step -> new Link(step.text(), links.path(step.path()).orElse(null)))
                .toList();
    }
}
