package dev.rollcall.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ManagersWebTest extends ImportTest {

    private static final String HEADER = "First Name,Last Name,Username,Activated,Manager\n";
    private static final String MANAGER =
            "SELECT m.user_name FROM person p JOIN person m ON m.id = p.manager_id WHERE p.user_name = ";

    @Test
    void areFoundInALaterRowOfTheFileAndShownInThePreview() throws Exception {
        ImportId id = staged(HEADER + "Mia,Below,mia,1,Gus Above\nGus,Above,gus,1,\n");

        assertThat(shown(id, 2)).contains("manager: Gus Above (new in this file)");
        applied(id);
        assertThat(texts(MANAGER + "'mia'")).containsExactly("gus");
    }

    @Test
    void areFoundOnRecordAndShownInThePreview() throws Exception {
        applied(HEADER + "Gus,Above,gus,1,\nMia,Below,mia,1,\n");

        ImportId id = staged(HEADER + "Mia,Below,mia,1,\"Above, Gus\"\n");

        assertThat(shown(id, 2)).contains("manager: Gus Above");
        applied(id);
        assertThat(texts(MANAGER + "'mia'")).containsExactly("gus");
        assertThat(rows.counts(staged(HEADER + "Mia,Below,mia,1,gus\n"))).containsEntry(RowState.UNCHANGED, 1);
    }

    @Test
    void areThoseOfTheOwnLegalEntityWhereAnotherHasANamesake() throws Exception {
        applied(HEADER + "Pat,Twin,pat.a,1,\n");
        entity = entity("Contoso of managers");

        ImportId id = applied(HEADER + "Mia,Below,mia,1,Pat Twin\nPat,Twin,pat.b,1,\n");

        assertThat(row(id, 2).remarks()).isEmpty();
        assertThat(texts(MANAGER + "'mia'")).containsExactly("pat.b");
    }

    @Test
    void areNeverGuessedAmongNamesakesAndTheNameIsKept() throws Exception {
        String text = HEADER + "Mia,Below,mia,1,Pat Twin\nPat,Twin,pat.a,1,\nPat,Twin,pat.b,1,\n";
        ImportId id = applied(text);

        assertThat(row(id, 2).remarks())
                .isEqualTo("Manager: There are several people called Pat Twin; nobody was taken.");
        assertThat(texts(MANAGER + "'mia'")).isEmpty();
        assertThat(texts("SELECT extra FROM person WHERE user_name = 'mia'"))
                .singleElement()
                .asString()
                .contains("\"Manager in the file\":\"Pat Twin\"");
        assertThat(rows.counts(staged(text))).containsEntry(RowState.UNCHANGED, 3);
    }

    @Test
    void areTriedAgainWhenALaterFileOfAnotherLegalEntityBringsThem() throws Exception {
        ImportId first = applied(HEADER + "Mia,Below,mia,1,Gus Above\nTom,Below,tom,1,Gus Above\n");
        assertThat(row(first, 2).remarks()).contains("Gus Above is not on record as a person; nobody was taken.");
        entity = entity("Contoso of managers");

        ImportId second = staged(HEADER + "Gus,Above,gus,1,\n");

        assertThat(row(second, 2).remarks()).contains("2 people wait for this one since an earlier import");
        applied(second);
        assertThat(texts(MANAGER + "'mia'")).containsExactly("gus");
        assertThat(texts("SELECT extra FROM person WHERE user_name = 'mia'").toString())
                .doesNotContain("Manager in the file");
        assertThat(texts("SELECT h.reason FROM history h JOIN person p ON p.id = h.subject_id"
                        + " WHERE p.user_name = 'mia' AND h.field = 'manager'"))
                .containsExactly("Named in an earlier import, and on record since the import of file.csv");
    }

    @Test
    void areNotTakenWhereSomebodyWouldReportToThemselves() throws Exception {
        applied(HEADER + "Ada,Top,ada,1,\nBob,Middle,bob,1,ada\n");

        ImportId id =
                staged(HEADER + "Ada,Top,ada,1,cyd\nCyd,Low,cyd,1,bob\nEve,Self,eve,1,eve\nMia,Below,mia,1,cyd\n");

        for (int number : new int[] {2, 3, 4}) {
            assertThat(row(id, number).remarks()).contains("somebody would report to themselves; nobody was taken");
        }
        applied(id);
        assertThat(texts(MANAGER + "'ada' OR p.user_name = 'cyd' OR p.user_name = 'eve'"))
                .isEmpty();
        assertThat(texts(MANAGER + "'mia'")).containsExactly("cyd");
    }

    @Test
    void areLookedForOnceMoreWhereTheirRowNoLongerFits() throws Exception {
        ImportId id = staged(HEADER + "Mia,Below,mia,1,Gus Above\nGus,Above,gus,1,\n");
        applied(HEADER + "Gus,Above,gus,1,\n");

        applied(id);

        assertThat(rows.counts(id)).containsEntry(RowState.REFUSED, 1);
        assertThat(texts(MANAGER + "'mia'")).containsExactly("gus");
    }
}
