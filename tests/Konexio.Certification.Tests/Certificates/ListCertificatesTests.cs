using System.Net;
using Konexio.BuildingBlocks.Application;
using Konexio.SharedKernel;

namespace Konexio.Certification.Tests.Certificates;

public sealed class ListCertificatesTests(CertificationApp app)
{
    [Fact]
    public async Task They_come_newest_first_page_after_page_without_names()
    {
        var holder = await StoredHolder.In(app);
        var newer = await app.As(Role.Supervisor).Do($"{holder.Path}/reissue").Gives(HttpStatusCode.Created);
        var newest = await app.As(Role.Supervisor).Do($"/v1/certificates/{newer.Id()}/reissue").Gives(HttpStatusCode.Created);

        var listed = await app.As(Role.Coordinator).All($"/v1/certificates?skillsCardId={holder.Card}&limit=2");

        Guid[] all = [holder.Certificate.Id.Value, newer.Id(), newest.Id()];
        listed.Select(certificate => certificate.Id()).ShouldBe(all.OrderDescending());
        listed.ShouldAllBe(certificate => certificate["holder"] == null && certificate["code"] == null);
    }

    [Fact]
    public async Task They_are_found_by_learner_status_and_award()
    {
        var holder = await StoredHolder.In(app);
        var next = await app.As(Role.Supervisor).Do($"{holder.Path}/reissue").Gives(HttpStatusCode.Created);

        (await Found(holder.Learner, "&status=valid")).ShouldBe([next.Id()]);
        (await Found(holder.Learner, "&status=superseded")).ShouldBe([holder.Certificate.Id.Value]);
        (await Found(holder.Learner, "&awardCode=pcie-start")).Count.ShouldBe(2);
        (await Found(holder.Learner, "&awardCode=pcie-complet")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_cursor_of_another_list_is_refused() =>
        await app.As(Role.Coordinator).See("/v1/certificates?cursor=x").ShouldRefuse(HttpStatusCode.UnprocessableEntity, "input.wrong-cursor");

    private async Task<List<Guid>> Found<TId>(TId learner, string filter) where TId : struct, IId<TId> =>
        [.. (await app.As(Role.Coordinator).All($"/v1/certificates?learnerId={learner}{filter}")).Select(certificate => certificate.Id())];
}
