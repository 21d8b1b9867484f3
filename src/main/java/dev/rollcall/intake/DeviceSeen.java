package dev.rollcall.intake;

import dev.rollcall.register.CheckingIn;
import dev.rollcall.register.FindingAssets;
import org.springframework.stereotype.Component;

/** Device management has heard of a device. */
@Component
class DeviceSeen implements HandlesEvents {

    private final FindingAssets finding;
    private final CheckingIn checking;

    DeviceSeen(FindingAssets finding, CheckingIn checking) {
        this.finding = finding;
        this.checking = checking;
    }

    @Override
    public String type() {
        return "device.seen";
    }

    @Override
    public String subject(Event event) {
        return NamedAsset.of(event.data().path("device")).shown();
    }

    @Override
    public Handled handle(Event event, Origin origin) {
        String user = event.data().path("user").textValue();
        return NamedAsset.of(event.data().path("device")).onRecord(finding, asset -> {
            boolean later = checking.in(asset, event.time(), user, origin.cause(), origin.author());
            return Handled.done(later ? "Check-in noted" : "A later check-in is known");
        });
    }
}
