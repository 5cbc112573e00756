using Konexio.Mentoring.Domain.Safeguarding;
using Konexio.SharedKernel;
using static Konexio.Mentoring.Tests.APair;

namespace Konexio.Mentoring.Tests.Safeguarding;

public sealed class SafeguardingIncidentTests
{
    [Fact]
    public void An_incident_is_acknowledged_and_then_closed_and_notes_come_at_any_time()
    {
        var incident = Reported().Value;

        incident.Close().Error!.Code.ShouldBe("safeguarding-incident.wrong-state");
        incident.Acknowledge().Succeeded.ShouldBeTrue();
        incident.Acknowledge().Error!.Code.ShouldBe("safeguarding-incident.wrong-state");
        incident.Close().Succeeded.ShouldBeTrue();
        incident.AddNote(new SafeguardingNote("Une lettre est arrivée.", "safeguarding", Start));

        incident.Notes.ShouldHaveSingleItem();
    }

    [Fact]
    public void Nothing_is_reported_of_tomorrow() => Reported(new DateOnly(2026, 9, 2)).Errors.ShouldBe([SafeguardingErrors.InFuture]);

    [Fact]
    public void What_was_written_is_shown_in_no_text() =>
        string.Concat(new SafeguardingNote("secret", "a", Start), new SafeguardingReport(SafeguardingCategory.Other, "secret", null, null, "a")).ShouldNotContain("secret");

    private static Result<SafeguardingIncident> Reported(DateOnly? on = null) => SafeguardingIncident.Report(
        new SafeguardingIncidentId(Id(1)), new PersonId(Id(2)), new SafeguardingReport(SafeguardingCategory.Harassment, "Des messages la nuit.", null, on, "mentor"), Start);
}
