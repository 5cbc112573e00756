using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.Companies;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Companies;

/// <summary>What was agreed with a company is replaced whole. A contact with another name and another e-mail is another person.</summary>
public sealed record ReviseCompany : CompanyForm, ICommand<Nothing>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class ReviseCompanyValidator : AbstractValidator<ReviseCompany>
{
    public ReviseCompanyValidator() => this.CheckForm();
}

internal sealed class ReviseCompanyHandler(ICompanies companies, IAudit audit, TimeProvider clock) : ICommandHandler<ReviseCompany, Nothing>
{
    public async Task<Result<Nothing>> Handle(ReviseCompany command, CancellationToken cancellationToken)
    {
        if (await companies.Find(new CompanyId(command.Id), cancellationToken) is not { } company) return CompanyErrors.NotFound;

        var revised = company.Revise(command.ToDetails(), new PersonId(Guid.CreateVersion7(clock.GetUtcNow())));
        if (revised.Succeeded) audit.Touched(company.ContactPersonId, nameof(ReviseCompany), AuditedAccess.Change, "name", "email");
        return revised;
    }
}
