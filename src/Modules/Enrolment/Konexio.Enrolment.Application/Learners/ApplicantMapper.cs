using Konexio.Enrolment.Application.People;
using Konexio.Enrolment.Domain.Codes;
using Konexio.Enrolment.Domain.Geography;
using Konexio.Enrolment.Domain.Learners;
using Konexio.Enrolment.Domain.People;

namespace Konexio.Enrolment.Application.Learners;

/// <summary>Turns what an applicant wrote into what the domain knows.</summary>
internal static class ApplicantMapper
{
    public static PersonInput ToPerson(this Applicant applicant) => new(
        applicant.GivenName, applicant.FamilyName, applicant.NativeName, applicant.BirthDate, applicant.Phone, applicant.Email, applicant.PreferredChannel,
        applicant.PreferredLanguage, applicant.AdministrativeStatus, applicant.Nationality, PartnerPersonId: null);

    public static LearnerProfile ToProfile(this ApplyAsLearner application, ICommunes communes) => new(
        [.. (application.Languages ?? []).Select(one => new LanguageSkill(LanguageTag.Of(one.Language).Value.Value, one.Level))],
        application.HomeCommune is { } code ? CommuneCode.Of(code).Value : null,
        application.HomeCommune is { } commune ? communes.PointOf(commune) : null,
        application.GreatestTravelMinutes,
        Needs(application.AccommodationNeeds));

    private static Accommodations Needs(LearnerNeeds? needs) =>
        (needs is { ExtraTime: true } ? Accommodations.ExtraTime : Accommodations.None)
        | (needs is { AccessibleRoom: true } ? Accommodations.AccessibleRoom : Accommodations.None)
        | (needs is { Childcare: true } ? Accommodations.Childcare : Accommodations.None);
}
