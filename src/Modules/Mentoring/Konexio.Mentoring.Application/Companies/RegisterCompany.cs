using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.Companies;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Companies;

/// <summary>Registers a company whose employees are to mentor, with the agreement that it signed.</summary>
public sealed record RegisterCompany : CompanyForm, ICommand<RegisterCompanyResponse>;

/// <summary>The new company.</summary>
/// <param name="Id">Its identifier.</param>
public sealed record RegisterCompanyResponse(Guid Id);

internal sealed class RegisterCompanyValidator : AbstractValidator<RegisterCompany>
{
    public RegisterCompanyValidator() => this.CheckForm();
}

internal sealed class RegisterCompanyHandler(ICompanies companies, IAudit audit, TimeProvider clock) : ICommandHandler<RegisterCompany, RegisterCompanyResponse>
{
    public async Task<Result<RegisterCompanyResponse>> Handle(RegisterCompany command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var contact = new PersonId(Guid.CreateVersion7(now));
        var company = Company.Register(new CompanyId(Guid.CreateVersion7(now)), command.ToDetails(), contact, now);
        if (!company.Succeeded) return Result<RegisterCompanyResponse>.Refused(company.Errors);

        await companies.Add(company.Value, cancellationToken);
        audit.Touched(contact, nameof(RegisterCompany), AuditedAccess.Change, "name", "email");
        return new RegisterCompanyResponse(company.Value.Id.Value);
    }
}
