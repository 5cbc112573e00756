using System.Net;

namespace Konexio.Mentoring.Tests.Safeguarding;

public sealed class CloseSafeguardingIncidentTests(MentoringApp app)
{
    [Fact]
    public async Task What_nobody_looked_into_is_not_closed()
    {
        var incident = await app.Reported();
        await app.Safeguarding().Do(incident.At("close")).ShouldRefuse(HttpStatusCode.Conflict, "safeguarding-incident.wrong-state");
        await app.Safeguarding().Do(incident.At("acknowledge")).ShouldLead("acknowledged");

        await app.Safeguarding().Do(incident.At("close")).ShouldLead("closed");
    }
}
