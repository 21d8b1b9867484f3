package dev.rollcall.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.demo.SampleCompany.Member;
import dev.rollcall.demo.SampleCompany.Places;
import dev.rollcall.demo.SampleCompany.Site;
import dev.rollcall.demo.SampleCompany.Staff;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.AssetStatus;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.KindId;
import dev.rollcall.register.LocationId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SampleAssetsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Places places = places();
    private final Staff staff = staff();

    @Test
    void thereAreAboutTwoHundredAndTwentyWithATagOfTheirOwn() {
        List<SampleAsset> all = SampleAssets.of(places, staff, TODAY);

        assertThat(all).hasSizeBetween(200, 260);
        assertThat(all)
                .extracting(one -> one.fields().tag())
                .doesNotHaveDuplicates()
                .doesNotContainNull();
    }

    @Test
    void theyAreTheSameEveryTime() {
        assertThat(SampleAssets.of(places, staff, TODAY)).isEqualTo(SampleAssets.of(places, staff, TODAY));
    }

    @Test
    void parentsComeBeforeTheirChildren() {
        Set<String> seen = new HashSet<>();
        for (SampleAsset asset : SampleAssets.of(places, staff, TODAY)) {
            assertThat(asset.parentTag() == null || seen.contains(asset.parentTag()))
                    .isTrue();
            seen.add(asset.fields().tag());
        }
        assertThat(SampleAssets.of(places, staff, TODAY))
                .filteredOn(asset -> asset.parentTag() != null)
                .hasSize(8);
    }

    @Test
    void oneRepairIsOverdue() {
        assertThat(SampleAssets.of(places, staff, TODAY))
                .filteredOn(one -> one.fields().status() == AssetStatus.IN_REPAIR)
                .singleElement()
                .satisfies(one -> assertThat(one.fields().dueBack()).isBefore(TODAY));
    }

    private static Places places() {
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            List<LocationId> rooms = List.of(LocationId.next(), LocationId.next(), LocationId.next());
            sites.add(new Site(EntityId.next(), "Site " + i, LocationId.next(), rooms, LocationId.next()));
        }
        Map<String, KindId> kinds = new HashMap<>();
        for (String kind :
                "Laptop,Monitor,Phone,Tablet,Headset,Printer,Network switch,Server,Meeting screen,Trolley".split(",")) {
            kinds.put(kind, KindId.next());
        }
        return new Places(sites, kinds);
    }

    private Staff staff() {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 58; i++) {
            String department = i < 13 ? "Sales" : i < 25 ? SamplePeople.WAREHOUSE : "Engineering";
            String name = i == 57 ? SamplePeople.ON_LEAVE : "Person " + i;
            members.add(new Member(PersonId.next(), name, department, places.site(i)));
        }
        return new Staff(members);
    }
}
