using Konexio.Enrolment.Domain.Codes;
using Konexio.Enrolment.Domain.People;
using Konexio.Enrolment.Domain.Referrals;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.Referrals;

/// <summary>Tells two requests under one reference apart without keeping what they said.</summary>
public interface IReferralContent
{
    byte[] FingerprintOf(SubmitReferral command);
}

/// <summary>A person and their referral as a partner's request describes them, before they are kept.</summary>
public sealed record ReferralDraft(Person Person, Referral Referral)
{
    private const string AnyLanguage = "fr";

    public override string ToString() => nameof(ReferralDraft);

    public static Result<ReferralDraft> From(SubmitReferral command, IReferralContent content, string by, DateTimeOffset now)
    {
        var details = command.Person.ToDetails(command.HomeCommune, command.PartnerId);
        if (!details.Succeeded) return Result<ReferralDraft>.Refused(Faults(command, now));

        var person = Person.Record(new PersonId(Guid.CreateVersion7(now)), details.Value, now);
        if (!person.Succeeded) return Result<ReferralDraft>.Refused(Faults(command, now));

        var referral = Referral.Submit(
            new ReferralId(Guid.CreateVersion7(now)), command.PartnerId, person.Value, ToRequest(command), content.FingerprintOf(command), by, now);
        return referral.Succeeded ? new ReferralDraft(person.Value, referral.Value) : Result<ReferralDraft>.Refused(referral.Errors);
    }

    /// <summary>Every rule that the request breaks. A part that cannot be read is passed over: its form is at fault.</summary>
    internal static IReadOnlyList<Error> Faults(SubmitReferral command, DateTimeOffset now)
    {
        if (command.Person is not { } person) return ToRequest(Readable(command)).Faults(Reachable, now);

        var ofPerson = person.Faults(now).Select(error => error.At("/person" + error.Pointer));
        return [.. ofPerson, .. ToRequest(Readable(command)).Faults(person.Readable(), now)];
    }

    private static PersonDetails Reachable => new() { Name = PersonName.Of("…", null).Value, Phone = "…" };

    private static SubmitReferral Readable(SubmitReferral command) => command with
    {
        WantedTrack = command.WantedTrack ?? "",
        Needs = [.. (command.Needs ?? []).Select(need => need ?? "")],
        AudienceCodes = [.. (command.AudienceCodes ?? []).Select(code => code ?? "")],
        Languages = [.. (command.Languages ?? []).Select(spoken => new LanguageInput(AnyLanguage, spoken?.Level))],
        HomeCommune = null,
        Attestation = new AttestationInput(command.Attestation?.Date ?? default, AnyLanguage),
    };

    private static ReferralRequest ToRequest(SubmitReferral command) => new()
    {
        Reference = command.Reference,
        WantedTrack = command.WantedTrack,
        Needs = command.Needs ?? [],
        AudienceCodes = command.AudienceCodes ?? [],
        Languages = [.. (command.Languages ?? []).Select(spoken => new SpokenLanguage(LanguageTag.Of(spoken.Language).Value, spoken.Level))],
        HomeCommune = command.HomeCommune is null ? null : CommuneCode.Of(command.HomeCommune).Value,
        GreatestTravelMinutes = command.GreatestTravelMinutes,
        AccommodationNeeds = command.AccommodationNeeds is { } needs ? new AccommodationNeeds(needs.ExtraTime, needs.AccessibleRoom, needs.Childcare, needs.Note) : null,
        Referent = command.Referent is { } referent ? new Referent(referent.Name, referent.Email, referent.Phone, referent.Organisation) : null,
        Attestation = new ConsentAttestation(command.Attestation.Date, LanguageTag.Of(command.Attestation.Language).Value),
        Comment = command.Comment,
    };
}
