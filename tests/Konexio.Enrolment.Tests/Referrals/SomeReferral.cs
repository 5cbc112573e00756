using Konexio.Enrolment.Domain.Partners;
using Konexio.Enrolment.Domain.People;
using Konexio.Enrolment.Domain.Referrals;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Tests.Referrals;

internal static class SomeReferral
{
    public static DateTimeOffset Monday { get; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static PartnerId Partner { get; } = new(new Guid(1, 0, 0, new byte[8]));

    public static PersonDetails Amina { get; } = new() { Name = PersonName.Of("Amina", null).Value, Phone = "+33612345678" };

    public static ReferralRequest Request { get; } = new()
    {
        Reference = "CADA-2026-17",
        WantedTrack = "parcours-digital",
        Needs = ["numerique--maitriser-les-fondamentaux-du-numerique"],
        AudienceCodes = ["personnes-exilees"],
        Languages = [new SpokenLanguage(LanguageTag.Of("fr").Value, "a2"), new SpokenLanguage(LanguageTag.Of("ti").Value, null)],
        Attestation = new ConsentAttestation(new DateOnly(2026, 3, 1), LanguageTag.Of("ti").Value),
    };

    public static Referral Submitted() => Submit(Request, Amina).Value;

    public static Result<Referral> Submit(ReferralRequest request, PersonDetails person) => Referral.Submit(
        new ReferralId(Guid.CreateVersion7(Monday)), Partner, Person.Record(new PersonId(new Guid(2, 0, 0, new byte[8])), person, Monday).Value,
        request, [1, 2, 3], "partner-client", Monday);
}
