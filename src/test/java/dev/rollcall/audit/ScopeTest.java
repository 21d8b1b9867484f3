package dev.rollcall.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.audit.ScopeCondition.Comparison;
import dev.rollcall.audit.ScopeCondition.Field;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScopeTest {

    private static final String ID = UUID.randomUUID().toString();

    @Test
    void withoutConditionsItCoversTheActiveRegister() {
        ScopeSql sql = sql(Scope.everything());
        assertThat(sql.where()).contains("a.draft = FALSE").contains("NOT IN ('MISSING'");
        assertThat(sql.parameters()).isEmpty();
    }

    @Test
    void aConditionOnTheStatusLiftsTheLimitToTheActiveRegister() {
        ScopeSql sql = sql(Scope.all(new ScopeCondition(Field.STATUS, Comparison.IS, "RETIRED")));
        assertThat(sql.where()).doesNotContain("NOT IN");
        assertThat(sql.parameters()).containsValue("RETIRED");
    }

    @Test
    void joinsGroupsAsTheySay() {
        Scope any = new Scope(
                Scope.Match.ANY,
                List.of(new ScopeCondition(Field.KIND, Comparison.IS, ID)),
                List.of(Scope.all(
                        new ScopeCondition(Field.ENTITY, Comparison.IS, ID),
                        new ScopeCondition(Field.VALUE, Comparison.AT_LEAST, "500"))));
        assertThat(sql(any).where()).endsWith("(a.kind_id = :scope0 OR (a.entity_id = :scope1 AND (cost) >= :scope2))");
    }

    @ParameterizedTest
    @EnumSource(Field.class)
    void whatWasTypedIsOnlyEverBound(Field field) {
        String text = field.takesId()
                ? ID
                : switch (field) {
                    case VALUE -> "12.5";
                    case NOT_VERIFIED -> "2026-01-01";
                    case STATUS -> "STOCK";
                    default -> "x' OR 1=1 --";
                };
        for (Comparison is : field.comparisons()) {
            ScopeSql sql = sql(Scope.all(new ScopeCondition(field, is, text)));
            assertThat(sql.where()).doesNotContain(text).contains(":scope0");
            assertThat(sql.parameters()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ENTITY, IS, no-id",
        "VALUE, AT_LEAST, 1 OR 1=1",
        "NOT_VERIFIED, SINCE, yesterday",
        "STATUS, IS, BROKEN",
        "VALUE, IS, 5",
        "DEPARTMENT, BELOW, Sales",
        "DEPARTMENT, IS, ' '"
    })
    void refusesWhatCannotBeRead(Field field, Comparison is, String text) {
        assertThat(Scope.all(new ScopeCondition(field, is, text)).problem()).isPresent();
    }

    @Test
    void refusesConditionsWithoutAFieldOrComparison() {
        assertThat(Scope.all(new ScopeCondition(null, Comparison.IS, "x")).problem())
                .isPresent();
        assertThat(Scope.all(new ScopeCondition(Field.KIND, null, ID)).problem())
                .isPresent();
    }

    @Test
    void refusesTreesThatAreTooDeepOrTooLarge() {
        Scope deep = Scope.all(new ScopeCondition(Field.DEPARTMENT, Comparison.IS, "Sales"));
        for (int level = 0; level < 4; level++) {
            deep = new Scope(Scope.Match.ALL, List.of(), List.of(deep));
        }
        assertThat(deep.problem()).isPresent();
        ScopeCondition[] many = new ScopeCondition[101];
        Arrays.fill(many, new ScopeCondition(Field.DEPARTMENT, Comparison.IS, "Sales"));
        assertThat(Scope.all(many).problem()).isPresent();
    }

    @Test
    void emptyGroupsAreAsIfTheyWereNotThere() {
        Scope scope = new Scope(Scope.Match.ANY, List.of(), List.of(Scope.everything()));
        assertThat(scope.isEmpty()).isTrue();
        assertThat(sql(scope).parameters()).isEmpty();
    }

    @Test
    void survivesBeingStored() {
        Scope scope = new Scope(
                Scope.Match.ANY,
                List.of(new ScopeCondition(Field.KIND, Comparison.IS_NOT, ID)),
                List.of(Scope.all(new ScopeCondition(Field.VALUE, Comparison.BELOW, "9.99"))));
        assertThat(ScopeText.read(ScopeText.write(scope))).isEqualTo(scope);
    }

    private static ScopeSql sql(Scope scope) {
        return ScopeSql.of(scope, "cost", ZoneOffset.UTC);
    }
}
