namespace Konexio.BuildingBlocks.Application;

/// <summary>Who asks: the client of the access token, or the system itself.</summary>
public interface ICaller
{
    /// <summary>The OAuth client, or <c>system</c>, or <c>anonymous</c>.</summary>
    string ClientId { get; }

    Role Role { get; }

    /// <summary>The partner organisation, mentor, company or funder that the client stands for.</summary>
    Guid? SubjectId { get; }

    Guid? PartnerId { get; }

    Guid? MentorId { get; }

    Guid? CompanyId { get; }
}

/// <summary>What a client stands for.</summary>
public enum Role
{
    Anonymous,
    System,
    Partner,
    Coordinator,
    Supervisor,
    Trainer,
    Tester,
    Mentor,
    Company,
    Safeguarding,
    Funder,
    Administrator,
}
