using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Konexio.Enrolment.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class AuditIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_audit_entries_person_id_id",
                schema: "enrolment",
                table: "audit_entries");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_at_id",
                schema: "enrolment",
                table: "audit_entries",
                columns: new[] { "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_client_id_at_id",
                schema: "enrolment",
                table: "audit_entries",
                columns: new[] { "client_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_person_id_at_id",
                schema: "enrolment",
                table: "audit_entries",
                columns: new[] { "person_id", "at", "id" });

            // Seals made before any release hashed the rows in another form; what they covered is sealed anew.
            migrationBuilder.Sql("delete from enrolment.audit_seals");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_audit_entries_at_id",
                schema: "enrolment",
                table: "audit_entries");

            migrationBuilder.DropIndex(
                name: "ix_audit_entries_client_id_at_id",
                schema: "enrolment",
                table: "audit_entries");

            migrationBuilder.DropIndex(
                name: "ix_audit_entries_person_id_at_id",
                schema: "enrolment",
                table: "audit_entries");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_person_id_id",
                schema: "enrolment",
                table: "audit_entries",
                columns: new[] { "person_id", "id" });
        }
    }
}
