package dev.rollcall.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.WebTest;
import dev.rollcall.history.Cause;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.AssetFields;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.AssetStatus;
import dev.rollcall.register.Assets;
import dev.rollcall.register.ChangingFields;
import dev.rollcall.register.Claim;
import dev.rollcall.register.FindingAssets;
import dev.rollcall.register.Grade;
import dev.rollcall.register.NewVerification;
import dev.rollcall.register.RecordingVerifications;
import dev.rollcall.register.Source;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules of the register on a real database. */
@WebTest
class RegisterRulesWebTest {

    private static final Cause CORRECTION = new Cause(Cause.Kind.CORRECTION, "c-1", "seen elsewhere");

    @Autowired
    Assets assets;

    @Autowired
    ChangingFields changing;

    @Autowired
    FindingAssets finding;

    @Autowired
    RecordingVerifications verifications;

    @Autowired
    JdbcClient jdbc;

    RegisterFixture register;

    @BeforeEach
    void fill(@Autowired AutowireCapableBeanFactory beans) {
        register = beans.createBean(RegisterFixture.class).begin();
    }

    @Test
    void correctsOnlyWhatStillStandsAsExpected() {
        PersonId anna = register.person("Anna Berg", null);
        AssetId id = register.add(register.laptop("A-1"));

        assertThat(changing.change(id, "holder", null, anna.toString(), CORRECTION, RegisterFixture.AUTHOR)
                        .isDone())
                .isTrue();
        assertThat(changing.change(id, "holder", null, anna.toString(), CORRECTION, RegisterFixture.AUTHOR)
                        .refusal())
                .hasValueSatisfying(reason -> assertThat(reason).contains("no longer says"));
        assertThat(changing.change(id, "holder", anna.toString(), null, CORRECTION, RegisterFixture.AUTHOR)
                        .isDone())
                .isTrue();
        assertThat(changing.change(id, "entity", register.entity.toString(), null, CORRECTION, RegisterFixture.AUTHOR)
                        .isDone())
                .isFalse();
        assertThat(changing.change(id, "status", "STOCK", "BROKEN", CORRECTION, RegisterFixture.AUTHOR)
                        .isDone())
                .isFalse();

        assertThat(assets.find(id).orElseThrow().fields().holderId()).isNull();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM history WHERE cause = 'CORRECTION' AND cause_ref = 'c-1'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void refusesASecondAssetWithTheSameTagHoweverItIsSpelled() {
        register.add(register.laptop("NW-0001"));
        AssetId other = register.add(register.laptop("NW-0002"));

        assertThat(changing.change(other, "tag", "NW-0002", "nw 0001", CORRECTION, RegisterFixture.AUTHOR)
                        .refusal())
                .hasValueSatisfying(reason -> assertThat(reason).contains("is already on"));
    }

    @Test
    void refusesACircleOfParents() {
        AssetId trolley = register.add(register.laptop("A-1"));
        AssetId monitor = register.add(register.laptop("A-2").parentId(trolley));

        assertThat(changing.change(trolley, "parent", null, monitor.toString(), CORRECTION, RegisterFixture.AUTHOR)
                        .refusal())
                .hasValueSatisfying(reason -> assertThat(reason).contains("cannot follow itself"));
    }

    @Test
    void refusesAnEditOfAnOlderVersion() {
        AssetId id = register.add(register.laptop("A-1"));
        AssetFields edited =
                assets.find(id).orElseThrow().fields().edit().notes("x").build();
        register.keepingAssets.change(id, 0, edited, CORRECTION, RegisterFixture.AUTHOR);

        assertThatThrownBy(() -> register.keepingAssets.change(id, 0, edited, CORRECTION, RegisterFixture.AUTHOR))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void findsByTagOrSerialTheTagFirst() {
        AssetId bySerial = register.add(register.laptop("X-1").serial("PF3 ABC-DE"));
        AssetId byTag = register.add(register.laptop("PF3ABCDE"));

        assertThat(finding.byCode("pf3-abcde")).containsExactly(byTag, bySerial);
        assertThat(finding.byCode("1S20UDCTO1WWPF3ABCDE")).contains(bySerial);
        assertThat(finding.byCode("N/A")).isEmpty();
    }

    @Test
    void remembersTheLastTimeThatAnAssetWasSeen() {
        AssetId id = register.add(register.laptop("A-1").status(AssetStatus.IN_USE));
        long first = verifications.record(
                evidence(id, Claim.HELD, Grade.SELF_DECLARED).build());
        long second = verifications.record(evidence(id, Claim.NOT_HELD, Grade.SELF_DECLARED)
                .supersedes(first)
                .build());

        assertThat(second).isGreaterThan(first);
        assertThat(jdbc.sql("SELECT superseded FROM verification WHERE id IN (?, ?) ORDER BY id")
                        .params(List.of(first, second))
                        .query(Boolean.class)
                        .list())
                .containsExactly(true, false);
        assertThat(jdbc.sql("SELECT last_verified_how FROM asset WHERE tag = 'A-1'")
                        .query(String.class)
                        .single())
                .isEqualTo("SELF_DECLARED");
        assertThat(assets.find(id).orElseThrow().version()).isZero();
    }

    @Test
    void recordsEvidenceOfWhatIsNoAssetYet() {
        assertThat(verifications.record(evidence(null, Claim.SEEN, Grade.INDEPENDENT_SCAN)
                        .tag("?")
                        .build()))
                .isPositive();
    }

    private static NewVerification.Builder evidence(AssetId id, Claim claim, Grade grade) {
        return NewVerification.of(id, Source.SCAN, grade, claim, RegisterFixture.AUTHOR);
    }
}
