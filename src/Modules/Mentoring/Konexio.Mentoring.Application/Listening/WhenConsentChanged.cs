using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Contracts;
using Konexio.Mentoring.Application.SchoolFacts;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Listening;

/// <summary>Lets mentors see a mentee from the moment of their consent on.</summary>
internal sealed class WhenConsentGiven(IMentees mentees, ISchoolFacts school, IAudit audit) : IListenTo<ConsentGiven>
{
    internal const string Sharing = "shareProfileWithMentor";

    public async Task Hear(ConsentGiven heard, CancellationToken ct)
    {
        if (heard.Purpose != Sharing) return;

        var person = new PersonId(heard.PersonId);
        await school.Alone(person, ct);
        school.Note(person, new ToldConsent(IsGiven: true, heard.Until));
        (await mentees.FindOf(person, ct))?.Agree(heard.Until);
        audit.Touched(person, nameof(WhenConsentGiven), AuditedAccess.Change, "sharingConsent");
    }
}

/// <summary>Hides them again at once.</summary>
internal sealed class WhenConsentRevoked(IMentees mentees, ISchoolFacts school, IAudit audit) : IListenTo<ConsentRevoked>
{
    public async Task Hear(ConsentRevoked heard, CancellationToken ct)
    {
        if (heard.Purpose != WhenConsentGiven.Sharing) return;

        var person = new PersonId(heard.PersonId);
        await school.Alone(person, ct);
        school.Note(person, new ToldConsent(IsGiven: false, Until: null));
        (await mentees.FindOf(person, ct))?.Withdraw();
        audit.Touched(person, nameof(WhenConsentRevoked), AuditedAccess.Change, "sharingConsent");
    }
}
