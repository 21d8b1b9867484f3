package dev.rollcall.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.WebTest;
import dev.rollcall.policy.table.ShippedTables;
import dev.rollcall.workflow.DecisionsInForce;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@WebTest
class OfferingShippedTablesWebTest {

    private static final String NEWER =
            new String(ShippedTables.changed("chase-step", "[75..100)", "[80..100)"), StandardCharsets.UTF_8);

    @Autowired
    private OfferingShippedTables offering;

    @Autowired
    private Proposals proposals;

    @Autowired
    private DecisionsInForce inForce;

    @Test
    void offersANewerShippedTableOnceAndNeverAppliesIt() {
        String before = inForce.definitions().get("chase-step");
        String newer = NEWER.replace("[50..75)", "[50..80)");

        offering.offer("chase-step", newer);
        offering.offer("chase-step", newer);
        inForce.putShippedTablesInForce();

        assertThat(proposals.of("chase-step", PageRequest.ofSize(9)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.source()).isEqualTo(ProposalSource.SHIPPED);
                    assertThat(one.proposedBy()).isEqualTo("Rollcall");
                });
        assertThat(inForce.definitions()).containsEntry("chase-step", before);
    }

    @Test
    void offersNothingWhereTheReleaseShipsWhatIsInForce() {
        offering.offer();

        assertThat(proposals.open()).isEmpty();
    }
}
