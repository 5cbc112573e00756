using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Certificates;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.Certificates;

/// <summary>
/// Issues an award that its holder asked for, such as a free profile; asked for again, it names the modules passed since, and
/// replaces the one before. All other awards are issued by themselves when a session is published.
/// </summary>
/// <param name="AwardCode">The award's code in the catalogue.</param>
public sealed record IssueCertificate(string AwardCode) : ICommand<IssueCertificateResponse>
{
    [JsonIgnore]
    public Guid SkillsCardId { get; init; }
}

/// <summary>A certificate that was just issued.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Number">Its number in the school's books.</param>
/// <param name="Code">What is typed to verify it.</param>
/// <param name="Replaces">The certificate whose place it takes.</param>
public sealed record IssueCertificateResponse(Guid Id, string Number, string Code, Guid? Replaces)
{
    internal static IssueCertificateResponse Of(Certificate issued) => new(issued.Id.Value, issued.Number.Value, issued.Code.Value, issued.Replaces?.Value);
}

internal sealed class IssueCertificateValidator : AbstractValidator<IssueCertificate>
{
    public IssueCertificateValidator() => RuleFor(command => command.AwardCode).NotEmpty().PlainText(50);
}

internal sealed class IssueCertificateHandler(ISkillsCards cards, Settling settling, IAudit audit) : ICommandHandler<IssueCertificate, IssueCertificateResponse>
{
    public async Task<Result<IssueCertificateResponse>> Handle(IssueCertificate command, CancellationToken cancellationToken)
    {
        if (await cards.FindLocked(new SkillsCardId(command.SkillsCardId), cancellationToken) is not { } card) return SkillsCardErrors.NotFound;

        var (_, passport, held) = await settling.Standing(card, cancellationToken);
        var settlement = Settlement.Request(card, passport, held, command.AwardCode);
        if (!settlement.Succeeded) return Result<IssueCertificateResponse>.Refused(settlement.Errors);

        var issued = (await settling.CarryOut(settlement.Value, cancellationToken)).Single();
        audit.Touched(card.Candidate.PersonId, nameof(IssueCertificate), AuditedAccess.Change, "certificate");
        return IssueCertificateResponse.Of(issued);
    }
}
