using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Enrolment.Tests.People;

public sealed class GetDuplicateTests(EnrolmentApp app)
{
    [Fact]
    public async Task A_pair_is_shown_side_by_side_and_its_reading_is_kept()
    {
        await app.TwoSpellings("Fatima", "Fatma", "Rezaei");
        var http = app.As(Role.Coordinator, client: "compares");
        var pairs = await http.All("/v1/duplicates?status=open");
        var id = pairs.First(pair => pair.ToJsonString().Contains("Fatma")).Id();

        var pair = await (await http.See($"/v1/duplicates/{id}")).Json();

        pair.ToJsonString().ShouldContain("Fatima");
        pair.ToJsonString().ShouldContain("Fatma");
        (await app.Ask("select count(distinct person_id) from enrolment.audit_entries a join enrolment.duplicates d on a.person_id in (d.first_person_id, d.second_person_id) where d.id = $1 and a.client_id = 'compares'", id)).ShouldBe(["2"]);
    }

    [Fact]
    public async Task An_unknown_pair_is_not_found() =>
        await app.As(Role.Coordinator).See($"/v1/duplicates/{Guid.CreateVersion7(TimeProvider.System.GetUtcNow())}").ShouldRefuse(HttpStatusCode.NotFound, "duplicate.not-found");
}
