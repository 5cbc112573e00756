using Konexio.Enrolment.Domain.Codes;
using Konexio.Enrolment.Domain.Learners;
using Konexio.Enrolment.Domain.Partners;
using Konexio.Enrolment.Domain.People;
using Konexio.Enrolment.Domain.Referrals;
using Konexio.Enrolment.Tests.Referrals;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Enrolment.Tests.Store;

/// <summary>Partners and what they ask for, as most tests need it.</summary>
internal static class SomePartner
{
    public static Guid One { get; } = Guid.Parse("0198a000-0000-7000-8000-0000000000a1");

    public static Guid Other { get; } = Guid.Parse("0198a000-0000-7000-8000-0000000000a2");

    /// <summary>A stored referral, and the event that its acceptance tells.</summary>
    public static async Task<Contracts.ReferralAccepted> AnAcceptedReferral(this EnrolmentStore store, Guid partner, Guid? absorbedBy = null)
    {
        await store.Knows(partner);
        var now = store.Clock.GetUtcNow();
        var person = Person.Record(new PersonId(Guid.CreateVersion7(now)), SomeReferral.Amina, now).Value;
        var id = new ReferralId(Guid.CreateVersion7(now));
        var request = SomeReferral.Request with { Reference = id.ToString(), HomeCommune = CommuneCode.Of("69266").Value };
        await store.Work(services =>
        {
            services.GetRequiredService<IPeople>().Add(person);
            services.GetRequiredService<IReferrals>().Add(Referral.Submit(id, new PartnerId(partner), person, request, [1, 2, 3], "partner-client", now).Value);
            return Task.CompletedTask;
        });
        if (absorbedBy is { } survivor)
        {
            await store.Work(async services =>
            {
                var people = services.GetRequiredService<IPeople>();
                var ct = TestContext.Current.CancellationToken;
                (await people.Find(person.Id, ct))!.MergeInto((await people.Find(new PersonId(survivor), ct))!, now).Succeeded.ShouldBeTrue();
            });
        }

        return new Contracts.ReferralAccepted(id.Value, partner, person.Id.Value);
    }

    public static async Task<LearnerId> LearnerOf(this EnrolmentStore store, Guid referral) =>
        new(await store.Scalar<Guid>("select id from enrolment.learners where referral_id = $1", referral));

    private static async Task Knows(this EnrolmentStore store, Guid partner) => await store.Work(async services =>
    {
        var partners = services.GetRequiredService<IPartners>();
        if (await partners.Find(new PartnerId(partner), TestContext.Current.CancellationToken) is not null) return;

        var address = new PartnerAddress { StreetLines = ["1 rue de la Paix"], Postcode = "69100", CommuneName = "Villeurbanne", CommuneCode = CommuneCode.Of("69266").Value };
        var details = new PartnerDetails { Name = "CADA", Kind = "CADA", Address = address };
        partners.Add(Partner.Register(new PartnerId(partner), details, "tests", store.Clock.GetUtcNow()).Value);
    });
}
