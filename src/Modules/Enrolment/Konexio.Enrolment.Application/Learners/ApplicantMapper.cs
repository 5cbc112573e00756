using Konexio.Enrolment.Domain.Codes;
using Konexio.Enrolment.Domain.Geography;
using Konexio.Enrolment.Domain.Learners;
using Konexio.Enrolment.Domain.People;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.Learners;

/// <summary>Turns what an applicant wrote into what the domain knows.</summary>
internal static class ApplicantMapper
{
    public static Result<PersonDetails> ToDetails(this ApplyAsLearner application)
    {
        var applicant = application.Applicant;
        List<Error> faults = [];
        var name = PersonName.Of(applicant.GivenName, applicant.FamilyName, applicant.NativeName);
        var birth = applicant.BirthDate is { } date ? BirthDate.Parse(date) : null;
        var language = applicant.PreferredLanguage is { } tag ? LanguageTag.Of(tag) : null;
        faults.AddRange(name.Errors.Select(error => error.At("/applicant")));
        faults.AddRange((birth?.Errors ?? []).Select(error => error.At("/applicant/birthDate")));
        faults.AddRange((language?.Errors ?? []).Select(error => error.At("/applicant/preferredLanguage")));
        if (faults.Count > 0) return Result<PersonDetails>.Refused(faults);

        return new PersonDetails
        {
            Name = name.Value,
            Birth = birth?.Value,
            Phone = applicant.Phone,
            Email = applicant.Email,
            PreferredChannel = applicant.PreferredChannel,
            PreferredLanguage = language?.Value,
            AdministrativeStatus = applicant.AdministrativeStatus ?? AdministrativeStatus.NotStated,
            Nationality = applicant.Nationality,
            HomeCommune = application.HomeCommune is { } commune ? CommuneCode.Of(commune).Value : null,
        };
    }

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
