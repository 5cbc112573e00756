using System.Net;

namespace Konexio.Mentoring.Tests.Safeguarding;

public sealed class AcknowledgeSafeguardingIncidentTests(MentoringApp app)
{
    [Fact]
    public async Task An_incident_is_acknowledged_once()
    {
        var incident = await app.Reported();

        await app.Safeguarding().Do(incident.At("acknowledge")).ShouldLead("acknowledged");

        await app.Safeguarding().Do(incident.At("acknowledge")).ShouldRefuse(HttpStatusCode.Conflict, "safeguarding-incident.wrong-state");
        await app.Safeguarding().Do(People.New().At("acknowledge")).ShouldRefuse(HttpStatusCode.NotFound, "safeguarding-incident.not-found");
    }
}
